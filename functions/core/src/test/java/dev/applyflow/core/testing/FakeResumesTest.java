package dev.applyflow.core.testing;

import dev.applyflow.core.sending.Resumes;

class FakeResumesTest extends ResumesContract {
    private final FakeResumes resumes = new FakeResumes();

    @Override
    protected Resumes resumes() {
        return resumes;
    }

    @Override
    protected void store(String objectKey, byte[] content) {
        resumes.put(objectKey, content);
    }
}
