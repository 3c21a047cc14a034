package dev.applyflow.core.campaign;

/**
 * The résumé that is attached to every mail of a campaign.
 *
 * @param objectKey where the upload lies
 * @param filename as the recipient sees it
 * @param size in bytes
 */
public record ResumeFile(String objectKey, String filename, long size) {
    public static final long MAX_SIZE = 5L * 1024 * 1024;
}
