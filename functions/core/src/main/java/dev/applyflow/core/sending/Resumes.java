package dev.applyflow.core.sending;

import dev.applyflow.core.campaign.ResumeFile;
import java.util.Optional;

/** Reads the résumés that are attached. */
public interface Resumes {
    /** Empty if the file is gone. */
    Optional<OutgoingMail.Attachment> read(ResumeFile file);
}
