package dev.applyflow.core.testing;

import dev.applyflow.core.campaign.Uploads;
import dev.applyflow.core.campaign.Uploads.SignedPut;
import java.util.Map;

class FakeUploadsTest extends UploadsContract {
    private final FakeUploads uploads = new FakeUploads();

    @Override
    protected Uploads uploads() {
        return uploads;
    }

    @Override
    protected boolean upload(SignedPut signed, Map<String, String> headers, byte[] content) {
        return uploads.upload(signed.url(), headers.getOrDefault("Content-Type", ""), content);
    }
}
