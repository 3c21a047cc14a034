package dev.applyflow.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.aws.Table;
import dev.applyflow.aws.Tables;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class DataStackTest {
    private static DataStack stack;
    private static Template template;

    @BeforeAll
    static void synthesize() {
        var app = new App();
        stack = new DataStack(app, "data", DataStack.Settings.of("test-", "https://apply.example.com"));
        Aspects.of(app).add(new AwsSolutionsChecks());
        template = Template.fromStack(stack);
    }

    @Test
    void theTablesAreThoseThatTheFunctionsKnow() {
        var deployed = template.findResources("AWS::DynamoDB::Table").values().stream()
                .map(resource -> describe(map(resource.get("Properties"))))
                .collect(Collectors.toSet());

        assertThat(deployed)
                .isEqualTo(Tables.ALL.stream().map(DataStackTest::describe).collect(Collectors.toSet()));
    }

    @Test
    void everyTableSurvivesItsStackAndCanBeRestored() {
        template.allResources(
                "AWS::DynamoDB::Table",
                Map.of(
                        "DeletionPolicy",
                        "Retain",
                        "Properties",
                        Match.objectLike(Map.of(
                                "BillingMode",
                                "PAY_PER_REQUEST",
                                "DeletionProtectionEnabled",
                                true,
                                "PointInTimeRecoverySpecification",
                                Map.of("PointInTimeRecoveryEnabled", true)))));
    }

    @Test
    void turnsLiveForMinutesAndAreHiddenLongerThanASenderRuns() {
        template.hasResourceProperties(
                "AWS::SQS::Queue", Map.of("MessageRetentionPeriod", 900, "VisibilityTimeout", 360, "FifoQueue", true));
    }

    @Test
    void onlyTheSiteMayPutUploads() {
        template.hasResourceProperties(
                "AWS::S3::Bucket",
                Match.objectLike(Map.of(
                        "CorsConfiguration",
                        Map.of(
                                "CorsRules",
                                List.of(Match.objectLike(Map.of(
                                        "AllowedMethods", List.of("PUT"),
                                        "AllowedOrigins", List.of("https://apply.example.com"))))))));
    }

    @Test
    void nothingIsLeftThatCdkNagFindsWrong() {
        Annotations.fromStack(stack).hasNoError("*", Match.stringLikeRegexp("AwsSolutions-.*"));
    }

    private static String describe(Table table) {
        var keys = Stream.of(table.partition(), table.sort())
                .filter(key -> key != null)
                .map(key -> key.attribute() + ":" + (key.type() == Table.KeyType.TEXT ? "S" : "N"))
                .collect(Collectors.joining(","));
        var indexes = table.indexes().stream()
                .map(index -> index.name() + "(" + index.partition().attribute() + ","
                        + index.sort().attribute() + " " + index.projection() + ")")
                .collect(Collectors.joining(","));
        return "test-" + table.name() + " " + keys + " " + indexes + " " + table.expiry();
    }

    private static String describe(Map<String, Object> properties) {
        Map<Object, Object> types = list(properties.get("AttributeDefinitions")).stream()
                .collect(Collectors.toMap(it -> it.get("AttributeName"), it -> it.get("AttributeType")));
        var keys = list(properties.get("KeySchema")).stream()
                .map(it -> it.get("AttributeName") + ":" + types.get(it.get("AttributeName")))
                .collect(Collectors.joining(","));
        var indexes = list(properties.getOrDefault("GlobalSecondaryIndexes", List.of())).stream()
                .map(it -> it.get("IndexName") + "("
                        + list(it.get("KeySchema")).stream()
                                .map(key -> String.valueOf(key.get("AttributeName")))
                                .collect(Collectors.joining(","))
                        + " " + map(it.get("Projection")).get("ProjectionType") + ")")
                .collect(Collectors.joining(","));
        var expiry = properties.get("TimeToLiveSpecification");
        return properties.get("TableName") + " " + keys + " " + indexes + " "
                + (expiry == null ? null : map(expiry).get("AttributeName"));
    }

    @SuppressWarnings("unchecked") // CloudFormation's JSON comes untyped
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked") // as above
    private static List<Map<String, Object>> list(Object value) {
        return (List<Map<String, Object>>) value;
    }
}
