package dev.applyflow.function.campaigns;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.Authenticate;
import dev.applyflow.core.campaign.AllowContactedAgain;
import dev.applyflow.core.campaign.AttachResume;
import dev.applyflow.core.campaign.BeginListUpload;
import dev.applyflow.core.campaign.BeginResumeUpload;
import dev.applyflow.core.campaign.CampaignContents;
import dev.applyflow.core.campaign.Campaigns;
import dev.applyflow.core.campaign.ControlCampaign;
import dev.applyflow.core.campaign.CreateCampaign;
import dev.applyflow.core.campaign.DeleteCampaign;
import dev.applyflow.core.campaign.ListLimits;
import dev.applyflow.core.campaign.PutTemplate;
import dev.applyflow.core.campaign.ReadListAgain;
import dev.applyflow.core.campaign.StartCampaign;
import dev.applyflow.core.recipient.DecideOnRows;
import dev.applyflow.core.recipient.ExportReport;
import dev.applyflow.core.recipient.ReadImportReport;
import dev.applyflow.core.sending.ChangeLimits;
import dev.applyflow.core.sending.ListMails;
import dev.applyflow.core.sending.Preflight;
import dev.applyflow.core.sending.Preview;
import dev.applyflow.core.sending.ReadCampaigns;
import dev.applyflow.core.sending.ResolveMail;
import dev.applyflow.core.sending.SendTestMail;
import dev.applyflow.web.HttpApi;
import dev.applyflow.web.OpenApi;
import dev.applyflow.web.Origin;
import dev.applyflow.web.Route;
import dev.applyflow.web.Routes;
import dev.applyflow.web.SessionCookie;
import dev.applyflow.web.SessionFilter;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The routing table of this function, with what stands behind each route. */
final class CampaignsApi {
    private final CampaignsPorts ports;
    private final Campaigns campaigns;
    private final CampaignContents contents;
    private final Clocks clocks;
    private final RandomGenerator random;
    private final ListLimits listLimits;
    private final CampaignAnswer answer;

    private CampaignsApi(CampaignsPorts ports, ListLimits listLimits, Clocks clocks, RandomGenerator random) {
        this.ports = ports;
        this.campaigns = ports.sending().campaigns();
        this.contents = ports.sending().contents();
        this.clocks = clocks;
        this.random = random;
        this.listLimits = listLimits;
        var reading = new ReadCampaigns(
                campaigns, contents, ports.imports(), ports.sending().rateLimits(), clocks);
        this.answer = new CampaignAnswer(reading, listLimits);
    }

    static HttpApi of(
            CampaignsPorts ports, Origin origin, ListLimits listLimits, Clocks clocks, RandomGenerator random) {
        return new HttpApi(
                origin,
                new Routes(routes(ports, origin, listLimits, clocks, random).toArray(Route[]::new)));
    }

    static List<Route> routes(
            CampaignsPorts ports, Origin origin, ListLimits listLimits, Clocks clocks, RandomGenerator random) {
        var filter = new SessionFilter(new SessionCookie(origin), new Authenticate(ports.sessions(), clocks.real()));
        var api = new CampaignsApi(ports, listLimits, clocks, random);
        return Stream.of(
                        List.of(Route.get("/api/openapi.json", new OpenApi())),
                        api.campaigns().routes(filter),
                        api.uploads().routes(filter),
                        api.lists().routes(filter),
                        api.report().routes(filter),
                        api.templates().routes(filter),
                        api.testMails().routes(filter),
                        api.starts().routes(filter),
                        api.controls().routes(filter),
                        api.mails().routes(filter),
                        api.limits().routes(filter))
                .flatMap(List::stream)
                .toList();
    }

    private CampaignRoutes campaigns() {
        return new CampaignRoutes(
                answer.reading(),
                new CreateCampaign(campaigns, clocks, random),
                new ControlCampaign(campaigns, ports.schedules(), clocks),
                new DeleteCampaign(campaigns, ports.schedules(), clocks),
                answer);
    }

    private UploadRoutes uploads() {
        return new UploadRoutes(
                new BeginListUpload(campaigns, ports.imports(), ports.uploads(), clocks, random, listLimits),
                new BeginResumeUpload(campaigns, ports.uploads(), clocks, random),
                new AttachResume(campaigns, contents, ports.uploads()),
                listLimits,
                answer);
    }

    private ListRoutes lists() {
        return new ListRoutes(
                new ReadListAgain(campaigns, ports.imports(), ports.uploads(), clocks, random),
                new AllowContactedAgain(campaigns, contents),
                answer);
    }

    private ReportRoutes report() {
        var rows = ports.sending().rows();
        return new ReportRoutes(
                new ReadImportReport(campaigns, rows),
                new ExportReport(campaigns, ports.imports(), rows),
                new DecideOnRows(campaigns, rows, clocks),
                clocks);
    }

    private TemplateRoutes templates() {
        return new TemplateRoutes(
                new PutTemplate(campaigns, contents, ports.imports()),
                new Preview(
                        campaigns,
                        contents,
                        ports.imports(),
                        ports.sending().rows(),
                        ports.sending().outbox(),
                        ports.sending().rateLimits()),
                new Preflight(campaigns, contents, ports.sending().rows()),
                answer);
    }

    private TestMailRoutes testMails() {
        return new TestMailRoutes(new SendTestMail(
                ports.sending(), ports.imports(), ports.mailboxes(), ports.testMails(), clocks, random));
    }

    private StartRoutes starts() {
        return new StartRoutes(
                new StartCampaign(campaigns, contents, ports.imports(), ports.mailboxes(), ports.schedules(), clocks),
                answer);
    }

    private ControlRoutes controls() {
        return new ControlRoutes(new ControlCampaign(campaigns, ports.schedules(), clocks), answer);
    }

    private MailRoutes mails() {
        return new MailRoutes(
                new ListMails(campaigns, ports.mailLog(), ports.sending().rows()),
                new ResolveMail(
                        campaigns,
                        ports.sending().outbox(),
                        ports.mailLog(),
                        ports.sending().rows(),
                        clocks),
                clocks);
    }

    private LimitsRoutes limits() {
        return new LimitsRoutes(new ChangeLimits(ports.sending().rateLimits(), clocks));
    }
}
