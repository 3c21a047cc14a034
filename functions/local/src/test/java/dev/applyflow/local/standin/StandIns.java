package dev.applyflow.local.standin;

import java.net.URI;
import java.nio.file.Path;

/**
 * The stand-ins that tests share: each starts when it is first asked for and ends with the JVM. Tests keep out of
 * each other's way by names of their own (tables, buckets, queues) and leave no fault behind.
 */
public final class StandIns {

    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));

    private StandIns() {}

    /** A DynamoDB endpoint without tables of ours; takes any region and credentials. */
    public static URI dynamoDb() {
        return DynamoDb.ENDPOINT;
    }

    /** Google sign-in and Gmail. Its mailboxes are shared: look for your own mails only, by a recipient of your own. */
    public static GoogleStandIn google() {
        return Google.STARTED;
    }

    /** S3 without buckets. Nobody is told of its objects. */
    public static ObjectStore s3() {
        return S3.STARTED;
    }

    /** SQS without queues. */
    public static Queue sqs() {
        return Sqs.STARTED;
    }

    /** The npm packages the native children come from. */
    static NodeInstall node() {
        return Node.INSTALLED;
    }

    /** A folder of this JVM's own, which {@code mvnw clean} removes. */
    static Path folder(String name) {
        return MODULE.resolve("target/standins/" + ProcessHandle.current().pid())
                .resolve(name);
    }

    private static final class Node {
        static final NodeInstall INSTALLED = NodeInstall.in(MODULE.resolve("node"));
    }

    private static final class S3 {
        static final ObjectStore STARTED = new ObjectStore(folder("s3"), created -> {});
    }

    private static final class Sqs {
        static final Queue STARTED = new Queue();
    }

    private static final class Google {
        static final GoogleStandIn STARTED = new GoogleStandIn(node(), folder("mailbox"), folder("logs"));
    }

    private static final class DynamoDb {
        static final URI ENDPOINT = Dynoxide.alreadyUp(System.getenv())
                .orElseGet(() -> Dynoxide.inMemory(node(), folder("logs")).endpoint());
    }
}
