package dev.applyflow.local.standin;

/**
 * What S3 tells when an object is complete.
 *
 * @param key as it is, not URL-encoded as in S3's events
 * @param size in bytes
 * @param eTag without quotes
 */
public record ObjectCreated(String bucket, String key, long size, String eTag) {}
