package dev.applyflow.function.campaigns.json;

import dev.applyflow.core.campaign.ResumeFile;

public record ResumeJson(String filename, long size) {
    static ResumeJson of(ResumeFile resume) {
        return new ResumeJson(resume.filename(), resume.size());
    }
}
