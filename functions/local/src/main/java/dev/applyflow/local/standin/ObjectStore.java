package dev.applyflow.local.standin;

import dev.applyflow.aws.AwsClients;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * S3: S3Proxy over a folder, a subfolder for each bucket. Clients use path-style addresses. Signatures are checked,
 * presigned ones included, so that what S3 would refuse is refused here too.
 */
public final class ObjectStore implements AutoCloseable {

    /** The only ones it knows. */
    public static final AwsCredentials CREDENTIALS = AwsClients.MADE_UP;

    private static final String PAGES_ON_THIS_MACHINE = "http://(localhost|127\\.0\\.0\\.1)(:\\d+)?";
    private static final String NO_COOKIES = "";

    private final Path folder;
    private final S3Proxy proxy;

    /**
     * @param listener told of every new object before its writer gets the answer, in the request's thread: it hands
     *     over and returns, as S3 would
     */
    public ObjectStore(Path folder, Consumer<ObjectCreated> listener) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CannotStart("Cannot keep uploads in " + folder + ": " + e.getMessage(), e);
        }
        this.folder = folder;
        proxy = S3Proxy.builder()
                .blobStore(new AnnouncingBlobStore(new FilesystemNio2BlobStore(folder.toString()), listener))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, CREDENTIALS.accessKeyId(), CREDENTIALS.secretAccessKey())
                .corsRules(new CrossOriginResourceSharing(
                        List.of(PAGES_ON_THIS_MACHINE), List.of("PUT"), List.of("*"), List.of("ETag"), NO_COOKIES))
                .stopTimeout(0)
                .build();
        try {
            proxy.start();
        } catch (Exception e) {
            throw new CannotStart("S3's stand-in did not start: " + e.getMessage(), e);
        }
    }

    /** Makes a bucket; it may exist already. */
    public void createBucket(String name) {
        try {
            Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new CannotStart("Cannot keep uploads in " + folder + ": " + e.getMessage(), e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + proxy.getPort());
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException("S3's stand-in did not stop", e);
        }
    }
}
