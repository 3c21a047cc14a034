package dev.applyflow.function.campaigns;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.applyflow.aws.AwsClients;
import dev.applyflow.aws.EventBridgeSchedules;
import dev.applyflow.aws.KmsTokenSealer;
import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.TokenSealer;
import dev.applyflow.core.campaign.Schedules;
import dev.applyflow.web.HttpApi;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;

/** The campaigns Lambda: answers for campaigns, their uploads, their mails and the limits. */
public final class CampaignsHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final HttpApi api;

    /** As Lambda starts it. */
    public CampaignsHandler() {
        this(CampaignsConfig.deployed(System.getenv()));
    }

    private CampaignsHandler(CampaignsConfig.Deployed deployed) {
        this(
                deployed.config(),
                Clocks.of(InstantSource.system()),
                new KmsTokenSealer(AwsClients.kms(deployed.config().region(), null), deployed.kmsKey()),
                new EventBridgeSchedules(AwsClients.scheduler(deployed.config().region(), null), deployed.schedules()));
    }

    /** As one machine starts it. */
    public CampaignsHandler(Map<String, String> environment, Clocks clocks, TokenSealer sealer, Schedules schedules) {
        this(CampaignsConfig.from(environment), clocks, sealer, schedules);
    }

    private CampaignsHandler(CampaignsConfig config, Clocks clocks, TokenSealer sealer, Schedules schedules) {
        var ports = CampaignsPorts.of(config, clocks, sealer, schedules);
        api = CampaignsApi.of(ports, config.origin(), config.listLimits(), clocks, new SecureRandom());
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return api.answer(event);
    }
}
