package dev.applyflow.core.campaign;

import java.util.Optional;

/** Why something cannot be done to a campaign, whatever it is that cannot be done. */
public sealed interface CampaignRefusal
        extends ControlCampaign.Result,
                BeginListUpload.Result,
                ReadListAgain.Result,
                AllowContactedAgain.Result,
                BeginResumeUpload.Result,
                AttachResume.Result,
                PutTemplate.Result,
                StartCampaign.Result,
                DeleteCampaign.Result {

    /** There is none, it is somebody else's, or it is being deleted. */
    record NotFound() implements CampaignRefusal {}

    /** @param status the campaign is in, in which this cannot be done */
    record WrongState(CampaignStatus status) implements CampaignRefusal {}

    /** Somebody else was faster: to be read again, and perhaps repeated. */
    record ChangedMeanwhile() implements CampaignRefusal {}

    /** Why the list, the template and the résumé of what was found cannot be replaced; empty if they can. */
    static Optional<CampaignRefusal> ofEditing(Optional<Campaign> found) {
        if (found.isEmpty() || found.get().status() == CampaignStatus.DELETING) {
            return Optional.of(new NotFound());
        }
        CampaignStatus status = found.get().status();
        return status.isEditable() ? Optional.empty() : Optional.of(new WrongState(status));
    }
}
