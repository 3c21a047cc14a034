package dev.applyflow.local.adapter;

import dev.applyflow.aws.AwsClients;
import dev.applyflow.local.standin.StandIns;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

final class Buckets {
    static final Region REGION = Region.EU_CENTRAL_1;

    private Buckets() {}

    /** A client of S3's stand-in, in which this bucket exists. */
    static S3Client withBucket(String bucket) {
        S3Client s3 = AwsClients.s3(REGION, StandIns.s3().endpoint());
        if (s3.listBuckets().buckets().stream().noneMatch(known -> known.name().equals(bucket))) {
            s3.createBucket(create -> create.bucket(bucket));
        }
        return s3;
    }
}
