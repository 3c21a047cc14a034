package dev.applyflow.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.applyflow.local.LocalSystem;
import dev.applyflow.local.standin.GoogleControl;
import dev.applyflow.local.standin.GoogleStandIn;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What a person does with ApplyFlow, step by step through its API. */
final class MainJob {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String LIST = "companies.csv";
    private static final String RESUME = "resume.pdf";

    private final GoogleControl mailbox;
    private final String mailboxUser;
    private final Narrator narrator;
    private final PrintStream out;
    private final byte[] list;
    private final ApiClient api;
    private final byte[] resume = Demo.sample(RESUME);
    private final Letter letter = new Letter(text("subject.txt").strip(), text("body.txt"));

    MainJob(LocalSystem system, Narrator narrator, PrintStream out) {
        this(system.sandbox().orElseThrow(), narrator, out, Demo.sample(LIST), new ApiClient(system.origin()));
    }

    /** @param list as CSV */
    MainJob(GoogleStandIn google, Narrator narrator, PrintStream out, byte[] list, ApiClient api) {
        this.mailbox = google.control();
        this.mailboxUser = google.users().getFirst();
        this.narrator = narrator;
        this.out = out;
        this.list = list;
        this.api = api;
    }

    /**
     * @param path of the campaign in the API
     * @param accepted its rows that get a mail
     */
    record Started(String path, List<JsonNode> accepted) {}

    /** The same person, after the system was started again. */
    MainJob on(URI origin, GoogleStandIn google) {
        return new MainJob(google, narrator, out, list, api.at(origin));
    }

    Started start() {
        register();
        connectMailbox();
        String campaign = createCampaign();
        uploadList(campaign);
        attachResumeAndTemplate(campaign);
        List<JsonNode> accepted = acceptedRows(campaign);
        api.post(campaign + "/start", Map.of("type", "MANUAL"));
        out.println("Started at the default limits: 4 an hour, 25 a day, 60 to 300 s apart. Waits are skipped.");
        return new Started(campaign, accepted);
    }

    /**
     * Waits for the end, then looks into the mailbox.
     *
     * @return what is wrong; empty if all is well
     */
    List<String> finish(Started started) {
        JsonNode counters = await(
                        started.path(), it -> it.get("status").asText().equals("COMPLETED"))
                .get("counters");
        out.println("Completed: " + counters.get("sent") + " sent, " + counters.get("failed") + " failed, "
                + counters.get("uncertain") + " uncertain.");
        List<String> problems = new MailboxCheck(letter, resume).problems(started.accepted(), mailbox);
        problems.forEach(problem -> out.println("WRONG: " + problem));
        if (problems.isEmpty()) {
            out.println("Checked in the sandbox mailbox: each of the "
                    + started.accepted().size()
                    + " accepted rows received exactly one mail, with the right subject and text and the very"
                    + " same résumé.");
        }
        return problems;
    }

    private void register() {
        api.post(
                "/api/users",
                Map.of(
                        "email", "demo@example.com",
                        "password", "a demonstration only",
                        "zone", ZoneId.systemDefault().getId()));
        out.println("Registered.");
    }

    private void connectMailbox() {
        String consentPage = api.post("/api/mailbox/connection", Map.of())
                .get("authorizationUrl")
                .asText();
        URI back = mailbox.consent(URI.create(consentPage), mailboxUser);
        api.follow(back);
        out.println("Connected the sandbox mailbox "
                + api.get("/api/mailbox").get("address").asText() + ".");
    }

    private String createCampaign() {
        return "/api/campaigns/"
                + api.post("/api/campaigns", Map.of("name", "Demonstration"))
                        .get("id")
                        .asText();
    }

    private void uploadList(String campaign) {
        JsonNode upload = api.post(
                campaign + "/list-uploads", Map.of("filename", LIST, "size", list.length, "contentType", "text/csv"));
        api.upload(upload, list);
        JsonNode imported = await(
                        campaign, it -> it.path("list").path("state").asText().equals("READY"))
                .get("list");
        out.println(
                "Imported " + LIST + ": " + imported.get("rows") + " rows, " + imported.get("accepted") + " accepted, "
                        + imported.get("duplicates") + " duplicates, " + imported.get("rejected") + " rejected.");
    }

    private void attachResumeAndTemplate(String campaign) {
        JsonNode upload = api.post(campaign + "/resume-uploads", Map.of("filename", RESUME, "size", resume.length));
        api.upload(upload, resume);
        api.put(
                campaign + "/resume-file",
                Map.of("uploadId", upload.get("uploadId").asText(), "filename", RESUME));
        api.put(campaign + "/template", Map.of("subject", letter.subject(), "body", letter.body()));
    }

    private List<JsonNode> acceptedRows(String campaign) {
        var rows = new ArrayList<JsonNode>();
        String cursor = "";
        do {
            JsonNode page = api.get(campaign + "/rows?verdict=ACCEPTED&limit=100" + cursor);
            page.get("rows").forEach(rows::add);
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").asText();
        } while (!cursor.isEmpty());
        rows.forEach(
                row -> narrator.knows(row.get("line").asInt(), row.get("email").asText()));
        return rows;
    }

    private JsonNode await(String campaign, Predicate<JsonNode> done) {
        return Poll.until(PATIENCE, () -> look(campaign, done))
                .orElseThrow(() -> new IllegalStateException(
                        "not done after " + PATIENCE.toSeconds() + " s: " + api.get(campaign + "/progress")));
    }

    private Optional<JsonNode> look(String campaign, Predicate<JsonNode> done) {
        JsonNode read = api.get(campaign);
        if (done.test(read)) {
            return Optional.of(read);
        }
        if (read.path("list").path("state").asText().equals("FAILED")) {
            throw new IllegalStateException(
                    "the list was refused: " + read.get("list").get("problem"));
        }
        return Optional.empty();
    }

    private static String text(String name) {
        return new String(Demo.sample(name), StandardCharsets.UTF_8);
    }
}
