package dev.applyflow.function.campaigns.json;

import dev.applyflow.core.campaign.Schedule;
import dev.applyflow.core.campaign.StartRefusal;
import dev.applyflow.web.Problem;
import org.jspecify.annotations.Nullable;

public record StartRefusedJson(String code, String detail) {
    static @Nullable StartRefusedJson of(Schedule schedule) {
        if (!(schedule instanceof Schedule.Refused(StartRefusal why))) {
            return null;
        }
        Problem problem = StartProblems.of(why);
        return new StartRefusedJson(problem.code().code(), problem.detail());
    }
}
