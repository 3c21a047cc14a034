package dev.applyflow.function.campaigns.json;

import dev.applyflow.core.campaign.BeginListUpload;
import dev.applyflow.core.campaign.BeginResumeUpload;
import dev.applyflow.core.campaign.Uploads;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

public record UploadJson(UUID uploadId, String method, URI url, Map<String, String> headers, Instant expiresAt) {
    public static UploadJson of(BeginListUpload.Begun begun) {
        return of(begun.list().id().value(), begun.put(), begun.expiresAt());
    }

    public static UploadJson of(BeginResumeUpload.Begun begun) {
        return of(begun.id().value(), begun.put(), begun.expiresAt());
    }

    private static UploadJson of(UUID id, Uploads.SignedPut put, Instant expiresAt) {
        return new UploadJson(id, "PUT", put.url(), put.headers(), expiresAt);
    }
}
