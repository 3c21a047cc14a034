package dev.applyflow.function.campaigns;

import dev.applyflow.core.account.Session;
import dev.applyflow.core.campaign.AttachResume;
import dev.applyflow.core.campaign.BeginListUpload;
import dev.applyflow.core.campaign.BeginResumeUpload;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignRefusal;
import dev.applyflow.core.campaign.ListLimits;
import dev.applyflow.core.campaign.UploadId;
import dev.applyflow.function.campaigns.json.Requests;
import dev.applyflow.function.campaigns.json.UploadJson;
import dev.applyflow.web.FieldError;
import dev.applyflow.web.Fields;
import dev.applyflow.web.ProblemCode;
import dev.applyflow.web.Request;
import dev.applyflow.web.Response;
import dev.applyflow.web.Route;
import dev.applyflow.web.Rules;
import dev.applyflow.web.SessionFilter;
import java.util.List;

/** Says where lists and résumés go; the files themselves never come here. */
record UploadRoutes(
        BeginListUpload beginningList,
        BeginResumeUpload beginningResume,
        AttachResume attaching,
        ListLimits listLimits,
        CampaignAnswer answer) {

    static final String LOCKED = "Its list, template and résumé can be changed before it starts only.";

    List<Route> routes(SessionFilter filter) {
        return List.of(
                Route.post("/api/campaigns/{campaignId}/list-uploads", filter.loggedIn(this::list)),
                Route.post("/api/campaigns/{campaignId}/resume-uploads", filter.loggedIn(this::resume)),
                Route.put("/api/campaigns/{campaignId}/resume-file", filter.loggedIn(this::attach)));
    }

    private Response list(Request request, Session session) {
        var body = request.json(Requests.ListUpload.class);
        var fields = new Fields();
        var filename = fields.required("filename", body.filename(), FieldRules.FILENAME);
        var size = fields.required("size", body.size(), FieldRules.SIZE);
        var type = fields.required("contentType", body.contentType(), FieldRules.MEDIA_TYPES);
        fields.check();
        CampaignKey key = CampaignAnswer.key(request, session);
        return switch (beginningList.begin(key, filename.get(), size.get(), type.get())) {
            case BeginListUpload.Begun begun -> Response.created(UploadJson.of(begun));
            case BeginListUpload.WrongType _ ->
                refuse(
                        ProblemCode.LIST_WRONG_TYPE,
                        "filename",
                        "A list is a CSV or an Excel file (.csv, .tsv, .txt or .xlsx). Save yours as one of these.");
            case BeginListUpload.TooLarge _ -> listTooLarge();
            case CampaignRefusal refusal -> Problems.of(refusal, LOCKED);
        };
    }

    private Response resume(Request request, Session session) {
        var body = request.json(Requests.ResumeUpload.class);
        var fields = new Fields();
        var filename = fields.required("filename", body.filename(), FieldRules.FILENAME);
        var size = fields.required("size", body.size(), FieldRules.SIZE);
        fields.check();
        return switch (beginningResume.begin(CampaignAnswer.key(request, session), filename.get(), size.get())) {
            case BeginResumeUpload.Begun begun -> Response.created(UploadJson.of(begun));
            case BeginResumeUpload.NotPdf _ -> notPdf();
            case BeginResumeUpload.TooLarge _ -> tooLarge();
            case CampaignRefusal refusal -> Problems.of(refusal, LOCKED);
        };
    }

    private Response attach(Request request, Session session) {
        var body = request.json(Requests.ResumeFile.class);
        var fields = new Fields();
        var upload = fields.required("uploadId", body.uploadId(), Rules.ID);
        var filename = fields.required("filename", body.filename(), FieldRules.FILENAME);
        fields.check();
        CampaignKey key = CampaignAnswer.key(request, session);
        return switch (attaching.attach(key, new UploadId(upload.get()), filename.get())) {
            case AttachResume.Attached _ -> answer.of(key);
            case AttachResume.UploadMissing _ ->
                Response.problem(ProblemCode.UPLOAD_MISSING, "The file did not arrive. Upload it again.");
            case AttachResume.NotPdf _ -> notPdf();
            case AttachResume.TooLarge _ -> tooLarge();
            case CampaignRefusal refusal -> Problems.of(refusal, LOCKED);
        };
    }

    private Response listTooLarge() {
        String megabytes = Integer.toString(listLimits.megabytes());
        String detail = "A list may have " + megabytes + " MB. Split yours into several campaigns.";
        var code = ProblemCode.LIST_TOO_LARGE;
        return Response.problem(code, detail, new FieldError("size", code.code(), detail, List.of(megabytes)));
    }

    private static Response notPdf() {
        return refuse(
                ProblemCode.RESUME_NOT_PDF, "filename", "A résumé is a PDF. Export yours as PDF and upload that.");
    }

    private static Response tooLarge() {
        return refuse(ProblemCode.RESUME_TOO_LARGE, "size", "A résumé may have 5 MB. Make its pictures smaller.");
    }

    private static Response refuse(ProblemCode code, String field, String detail) {
        return Response.problem(code, detail, new FieldError(field, code.code(), detail));
    }
}
