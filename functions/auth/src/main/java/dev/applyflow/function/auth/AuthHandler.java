package dev.applyflow.function.auth;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.applyflow.aws.AwsClients;
import dev.applyflow.aws.KmsTokenSealer;
import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.TokenSealer;
import dev.applyflow.web.HttpApi;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;

/** The auth Lambda: answers for users, sessions and the mailbox. */
public final class AuthHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final HttpApi api;

    /** As Lambda starts it. */
    public AuthHandler() {
        this(AuthConfig.deployed(System.getenv()));
    }

    private AuthHandler(AuthConfig.Deployed deployed) {
        this(
                deployed.config(),
                Clocks.of(InstantSource.system()),
                new KmsTokenSealer(AwsClients.kms(deployed.config().region(), null), deployed.kmsKey()));
    }

    /** As one machine starts it. */
    public AuthHandler(Map<String, String> environment, Clocks clocks, TokenSealer sealer) {
        this(AuthConfig.from(environment), clocks, sealer);
    }

    private AuthHandler(AuthConfig config, Clocks clocks, TokenSealer sealer) {
        this(config.settings(), AuthPorts.of(config, sealer), clocks);
    }

    AuthHandler(AuthSettings settings, AuthPorts ports, Clocks clocks) {
        api = AuthApi.create(settings, ports, clocks, new SecureRandom());
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return api.answer(event);
    }
}
