package dev.applyflow.local;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.LoggerFactory;

/** What Lambda tells a handler about its invocation. */
public final class LocalContext implements Context {
    /** As long as the functions are given in the cloud. */
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final String requestId = UUID.randomUUID().toString();
    private final InstantSource clock = InstantSource.system();
    private final Instant deadline = clock.instant().plus(TIMEOUT);

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return Math.toIntExact(Duration.between(clock.instant(), deadline).toMillis());
    }

    @Override
    public String getLogGroupName() {
        return "local";
    }

    @Override
    public String getLogStreamName() {
        return "local";
    }

    @Override
    public String getFunctionName() {
        return "local";
    }

    @Override
    public String getFunctionVersion() {
        return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:local:000000000000:function:local";
    }

    @Override
    public CognitoIdentity getIdentity() {
        throw new IllegalStateException("no identity pool invokes a function here");
    }

    @Override
    public ClientContext getClientContext() {
        throw new IllegalStateException("no mobile client invokes a function here");
    }

    @Override
    public int getMemoryLimitInMB() {
        return Math.toIntExact(Runtime.getRuntime().maxMemory() / (1024 * 1024));
    }

    @Override
    public LambdaLogger getLogger() {
        return new Slf4jLogger();
    }

    private static final class Slf4jLogger implements LambdaLogger {
        @Override
        public void log(String message) {
            LoggerFactory.getLogger("lambda").info(message);
        }

        @Override
        public void log(byte[] message) {
            log(new String(message, java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
