package dev.applyflow.local.standin;

import java.io.InputStream;
import java.util.function.Consumer;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Tells of every object once it is complete, whichever way it came: S3Proxy has no notifications of its own. */
final class AnnouncingBlobStore extends ForwardingBlobStore {

    /** S3Proxy's own notes about uploads in parts. */
    private static final String STUB = ".s3proxy-mpu-stub-";

    private final Consumer<ObjectCreated> listener;

    AnnouncingBlobStore(BlobStore store, Consumer<ObjectCreated> listener) {
        super(store);
        this.listener = listener;
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
        var response = super.putBlob(request, content);
        announce(request.bucket(), request.key());
        return response;
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        var response = super.copyBlob(request);
        announce(request.destinationBucket(), request.destinationKey());
        return response;
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        var response = super.completeMultipartUpload(upload, request);
        announce(upload.containerName(), upload.blobName());
        return response;
    }

    private void announce(String bucket, String key) {
        if (key.startsWith(STUB)) {
            return;
        }
        var head =
                blobMetadata(HeadObjectRequest.builder().bucket(bucket).key(key).build());
        listener.accept(
                new ObjectCreated(bucket, key, head.contentLength(), head.eTag().replace("\"", "")));
    }
}
