package dev.applyflow.core.testing;

import dev.applyflow.core.campaign.ResumeFile;
import dev.applyflow.core.sending.OutgoingMail.Attachment;
import dev.applyflow.core.sending.Resumes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

public final class FakeResumes implements Resumes {
    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

    public void put(String objectKey, byte[] content) {
        contents.put(objectKey, content);
    }

    public void remove(String objectKey) {
        contents.remove(objectKey);
    }

    @Override
    public Optional<Attachment> read(ResumeFile file) {
        return Optional.ofNullable(contents.get(file.objectKey()))
                .map(content -> new Attachment(file.filename(), "application/pdf", content));
    }
}
