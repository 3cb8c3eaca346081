package io.storefleet.jobs.internal;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.jobs.JobHandler;
import io.storefleet.jobs.JobSettings;
import io.storefleet.jobs.LeaseLostException;
import io.storefleet.jobs.SliceResult;
import io.storefleet.jobs.StopReason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Decides what a slice's result or error means for its job. */
@Component
class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    /** When the service throttled without saying how long. */
    private static final Duration THROTTLED = Duration.ofSeconds(30);

    private final Settlement settlement;
    private final JobSettings settings;
    private final NodeState node;

    Outcomes(Settlement settlement, JobSettings settings, NodeState node) {
        this.settlement = settlement;
        this.settings = settings;
        this.node = node;
    }

    void returned(Claim claim, @Nullable JobHandler handler, SliceResult result) {
        settlement.settle(claim, handler, now -> Ending.after(result, now));
    }

    /** Ends a slice that threw. Never throws: an outcome that cannot be written is made good when the lease ends. */
    void broke(Claim claim, @Nullable JobHandler handler, Throwable error) {
        try {
            switch (error) {
                case LeaseLostException _ ->
                    LOG.info("job {}: the slice lost its lease and wrote nothing", claim.job());
                case FastSpringException.CredentialsRefused _ ->
                    returned(claim, handler, SliceResult.stopped(StopReason.CREDENTIAL_REFUSED));
                case FastSpringException.Throttled throttled ->
                    returned(
                            claim,
                            handler,
                            SliceResult.later(throttled.retryAfter().orElse(THROTTLED), "throttled"));
                case InterruptedException _ when node.stopping() -> returned(claim, handler, SliceResult.more());
                case FastSpringException.Interrupted _
                when node.stopping() -> returned(claim, handler, SliceResult.more());
                default -> failed(claim, handler, error);
            }
        } catch (RuntimeException e) {
            LOG.warn("job {}: how the slice ended is not written: {}", claim.job(), ErrorNumber.describe(e));
        }
    }

    private void failed(Claim claim, @Nullable JobHandler handler, Throwable error) {
        var number = ErrorNumber.next();
        var failures = claim.attempts() + 1;
        var givesUp = failures >= settings.attempts() && !claim.view().standing();
        var delay = givesUp ? null : settings.waitAfter(failures);
        var reason = new StopReason(StopReason.ERROR, number);
        LOG.warn(
                "job {} ({}): error {}, attempt {}: {}",
                claim.job(),
                claim.view().kind(),
                number,
                failures,
                ErrorNumber.describe(error));
        try {
            settlement.settle(claim, handler, now -> Ending.broken(reason, now, delay, failures));
        } catch (RuntimeException e) {
            LOG.warn("job {}: error {} in the hook of its end: {}", claim.job(), number, ErrorNumber.describe(e));
            settlement.settle(claim, null, now -> Ending.broken(reason, now, delay, failures));
        }
    }
}
