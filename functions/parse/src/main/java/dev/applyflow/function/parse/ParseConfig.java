package dev.applyflow.function.parse;

import dev.applyflow.config.Environment;
import dev.applyflow.config.ListSettings;
import dev.applyflow.core.campaign.ListLimits;
import dev.applyflow.core.recipient.ImportLimits;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.regions.Region;

/**
 * What the parse function is told by its environment.
 *
 * @param limits what a list may hold; rows and columns, and how long a cell may be, can be set
 * @param fileLimits can be set as well
 * @param dynamoDb of the stand-in; empty: AWS itself
 * @param s3 of the stand-in; empty: AWS itself
 */
record ParseConfig(
        Region region,
        String tablePrefix,
        String uploadsBucket,
        ImportLimits limits,
        FileLimits fileLimits,
        Optional<URI> dynamoDb,
        Optional<URI> s3) {
    /** @throws dev.applyflow.config.InvalidConfiguration naming everything that is missing or malformed */
    static ParseConfig from(Map<String, String> variables) {
        var environment = new Environment(variables);
        var prefix = environment.required("TABLE_PREFIX");
        var bucket = environment.required("UPLOADS_BUCKET");
        var list = ListSettings.limits(environment);
        var limits = limits(environment, list);
        var fileLimits = fileLimits(environment, list);
        var dynamoDb = environment.optional("DYNAMODB_ENDPOINT", URI::create);
        var s3 = environment.optional("S3_ENDPOINT", URI::create);
        environment.check();
        return new ParseConfig(
                Region.of(environment.awsRegion()),
                prefix.get(),
                bucket.get(),
                limits.get(),
                fileLimits.get(),
                dynamoDb.get(),
                s3.get());
    }

    private static Supplier<ImportLimits> limits(Environment environment, Supplier<ListLimits> list) {
        var usual = ImportLimits.DEFAULT;
        var columns = environment.upTo(usual.columns(), "LIST_COLUMNS");
        var cellLength = environment.upTo(usual.rowLength(), "LIST_CELL_LENGTH");
        return () -> new ImportLimits(
                list.get().rows(),
                columns.get().orElse(usual.columns()),
                cellLength.get().orElse(usual.cellLength()),
                usual.rowLength());
    }

    private static Supplier<FileLimits> fileLimits(Environment environment, Supplier<ListLimits> list) {
        var usual = FileLimits.DEFAULT;
        var inflated = environment.upTo(usual.inflatedMegabytes(), "LIST_INFLATED_MEGABYTES");
        return () -> new FileLimits(list.get().megabytes(), inflated.get().orElse(usual.inflatedMegabytes()));
    }
}
