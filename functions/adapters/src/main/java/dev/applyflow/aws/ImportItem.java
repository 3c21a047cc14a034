package dev.applyflow.aws;

import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.ListImport.ImportCounts;
import dev.applyflow.core.campaign.ListImport.ImportProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An upload as an item: {@code user_id}, {@code item = import#<campaign>#<import>}, and the attributes below. */
final class ImportItem {
    private static final String OF_CAMPAIGN = "#user_id = :user_id AND begins_with(#item, :prefix)";

    private ImportItem() {}

    static Map<String, AttributeValue> key(CampaignKey campaign, ImportId id) {
        return Item.with("user_id", campaign.owner().toString())
                .and("item", prefix(campaign) + id)
                .done();
    }

    static Map<String, AttributeValue> write(ListImport list) {
        return Item.with("user_id", list.campaign().owner().toString())
                .and("item", prefix(list.campaign()) + list.id())
                .and("state", list.state())
                .and("object_key", list.objectKey())
                .and("filename", list.filename())
                .and("size", list.size())
                .and("created_at", list.createdAt())
                .and("deadline", list.deadline())
                .and("rows", list.counts().rows())
                .and("accepted", list.counts().accepted())
                .and("duplicates", list.counts().duplicates())
                .and("rejected", list.counts().rejected())
                .and("instructions", InstructionsMap.write(list.instructions()))
                .and("findings", FindingsMap.write(list.findings()))
                .and("problem", list.problem() == null ? null : write(list.problem()))
                .done();
    }

    static ListImport read(CampaignKey campaign, Item item) {
        return new ListImport(
                campaign,
                ImportId.parse(item.text("item").substring(prefix(campaign).length())),
                ListImport.State.valueOf(item.text("state")),
                item.text("object_key"),
                item.text("filename"),
                item.number("size"),
                item.instant("created_at"),
                item.instant("deadline"),
                InstructionsMap.read(item.map("instructions")),
                new ImportCounts(
                        item.integer("rows"),
                        item.integer("accepted"),
                        item.integer("duplicates"),
                        item.integer("rejected")),
                FindingsMap.read(item.map("findings")),
                problem(item));
    }

    private static Map<String, AttributeValue> write(ImportProblem problem) {
        return Item.with("code", problem.code())
                .and("reason", problem.reason())
                .and("values", Texts.write(problem.values()))
                .and("text", problem.detail())
                .done();
    }

    private static @Nullable ImportProblem problem(Item item) {
        Item problem = item.mapOrNull("problem");
        if (problem != null) {
            return new ImportProblem(
                    problem.text("code"),
                    problem.textOrNull("reason"),
                    Texts.read(problem.list("values")),
                    problem.text("text"));
        }
        // As it was written before it had a reason.
        return item.has("problem_code")
                ? new ImportProblem(item.text("problem_code"), item.text("problem_detail"))
                : null;
    }

    static List<ListImport> all(DynamoDbClient client, Tables tables, CampaignKey campaign) {
        return client
                .queryPaginator(query -> query.tableName(tables.campaigns())
                        .consistentRead(true)
                        .keyConditionExpression(OF_CAMPAIGN)
                        .expressionAttributeNames(Expressions.names(OF_CAMPAIGN))
                        .expressionAttributeValues(
                                Item.with(":user_id", campaign.owner().toString())
                                        .and(":prefix", prefix(campaign))
                                        .done()))
                .items()
                .stream()
                .map(item -> read(campaign, new Item(item)))
                .toList();
    }

    private static String prefix(CampaignKey campaign) {
        return "import#" + campaign.id() + "#";
    }
}
