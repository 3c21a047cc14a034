package dev.applyflow.local.sandbox;

import dev.applyflow.local.standin.GoogleControl;
import dev.applyflow.local.standin.SentMails;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the SPA's sandbox page reads; exists on one machine only, with the sandbox mailbox. */
public final class SandboxPage {
    /** Where these routes lie, and what {@code Me.sandboxUrl} says. */
    public static final String PATH = "/sandbox";

    private static final int PAGE = 50;

    private final GoogleControl mailbox;
    private final SandboxClock clock;

    public SandboxPage(GoogleControl mailbox, SandboxClock clock) {
        this.mailbox = mailbox;
        this.clock = clock;
    }

    public void serve(RoutesConfig routes) {
        routes.get(PATH + "/mails", this::list);
        routes.get(PATH + "/mails/{id}", this::show);
        routes.get(PATH + "/mails/{id}/attachments/{number}", this::attachment);
        routes.get(PATH + "/clock", clock::show);
        routes.put(PATH + "/clock", clock::change);
    }

    private void list(Context http) {
        SentMails page =
                mailbox.sent(Optional.ofNullable(http.queryParam("cursor")).map(SandboxPage::cursor), PAGE);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("total", page.total());
        answer.put("mails", page.mails().stream().map(SandboxPage::summary).toList());
        answer.put("nextCursor", page.next().map(String::valueOf).orElse(null));
        http.header(Header.CACHE_CONTROL, "no-store").json(answer);
    }

    private void show(Context http) {
        ReceivedMail mail = find(http);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", http.pathParam("id"));
        answer.put("from", mail.from());
        answer.put("to", mail.to());
        answer.put("subject", mail.subject());
        answer.put("sentAt", mail.sentAt().toString());
        answer.put("text", mail.text());
        answer.put("html", null);
        answer.put("attachments", attachments(mail));
        http.header(Header.CACHE_CONTROL, "no-store").json(answer);
    }

    private void attachment(Context http) {
        List<ReceivedMail.Attachment> attachments = find(http).attachments();
        int number = http.pathParamAsClass("number", Integer.class).get();
        if (number < 0 || number >= attachments.size()) {
            throw new NotFoundResponse("There is no such attachment.");
        }
        ReceivedMail.Attachment attachment = attachments.get(number);
        // What somebody mailed is never run on our own origin.
        http.header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(attachment.filename()))
                .header("X-Content-Type-Options", "nosniff")
                .contentType(attachment.type())
                .result(attachment.content());
    }

    private ReceivedMail find(Context http) {
        return mailbox.mail(http.pathParam("id"))
                .map(ReceivedMail::parse)
                .orElseThrow(() -> new NotFoundResponse("There is no such mail."));
    }

    private static Map<String, Object> summary(SentMails.SentMail mail) {
        return Map.of(
                "id", mail.id(),
                "from", mail.from(),
                "to", mail.to(),
                "subject", mail.subject(),
                "sentAt", mail.sentAt().toString(),
                "attachments", mail.attachments());
    }

    private static List<Map<String, Object>> attachments(ReceivedMail mail) {
        return mail.attachments().stream()
                .map(attachment -> Map.<String, Object>of(
                        "filename",
                        attachment.filename(),
                        "type",
                        attachment.type(),
                        "size",
                        attachment.content().length))
                .toList();
    }

    private static long cursor(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new BadRequestResponse("The cursor is not one of ours.");
        }
    }

    private static String encoded(String filename) {
        return URLEncoder.encode(filename, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
