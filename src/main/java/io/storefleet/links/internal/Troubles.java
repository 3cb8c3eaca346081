package io.storefleet.links.internal;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.BatchRefused;
import io.storefleet.fastspring.FastSpringException.CredentialsRefused;
import io.storefleet.fastspring.FastSpringException.Interrupted;
import io.storefleet.fastspring.FastSpringException.NotAllowed;
import io.storefleet.fastspring.FastSpringException.NotFoundOrThrottled;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.FastSpringException.ServiceFailed;
import io.storefleet.fastspring.FastSpringException.Throttled;
import io.storefleet.fastspring.Unreachable;
import io.storefleet.fastspring.UnreadableAnswer;
import io.storefleet.jobs.SliceResult;
import io.storefleet.jobs.StopReason;
import io.storefleet.links.LinkReason;
import io.storefleet.links.LinkSettings;
import io.storefleet.store.StoreClients;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What a failed call means for the job and its rows: pause, wait, or a reason on the row. */
@Component
class Troubles {

    private final LinkJobRows rows;
    private final StoreClients clients;
    private final LinkSettings settings;

    Troubles(LinkJobRows rows, StoreClients clients, LinkSettings settings) {
        this.rows = rows;
        this.clients = clients;
        this.settings = settings;
    }

    /** Decides after a call for these rows; a row never fails for what lies with the store or the line to it. */
    SliceResult after(Slice slice, List<ItemRow> asked, FastSpringException problem) {
        return switch (problem) {
            case Interrupted stopped -> throw stopped;
            case RequestRefused refused -> refused(slice, asked, refused);
            case BatchRefused unforeseen -> later(slice, asked, unforeseen);
            case CredentialsRefused _ -> stopped(slice, problem, StopReason.CREDENTIAL_REFUSED);
            case NotAllowed _ -> stopped(slice, problem, problem.code());
            case Throttled throttled -> throttled(slice, throttled);
            case Unreachable _ -> waiting(slice, problem);
            case NotFoundOrThrottled _, ServiceFailed _, UnreadableAnswer _ -> later(slice, asked, problem);
        };
    }

    private SliceResult refused(Slice slice, List<ItemRow> asked, RequestRefused refused) {
        var reason = new LinkReason(refused.code(), refused.text());
        rows.answered(slice, slice.at().answered(), answers(asked, row -> Answer.refused(row, reason)));
        return SliceResult.more();
    }

    private SliceResult stopped(Slice slice, FastSpringException problem, String reason) {
        tell(slice, problem);
        return SliceResult.stopped(reason);
    }

    private SliceResult throttled(Slice slice, Throttled throttled) {
        tell(slice, throttled);
        rows.inVain(slice, slice.at().failed(), List.of(), List.of());
        return SliceResult.later(throttled.retryAfter().orElseGet(() -> backOff(slice)), throttled.code());
    }

    private SliceResult waiting(Slice slice, FastSpringException problem) {
        tell(slice, problem);
        rows.inVain(slice, slice.at().failed(), List.of(), List.of());
        return SliceResult.later(backOff(slice), problem.code());
    }

    private SliceResult later(Slice slice, List<ItemRow> asked, FastSpringException problem) {
        tell(slice, problem);
        var alone = asked.size() == 1 && asked.getFirst().attempts() + 1 >= settings.attempts();
        var reason = LinkReason.of(problem.code());
        var over = alone ? answers(asked, row -> new Answer.Reason(row.line(), reason)) : List.<Answer>of();
        rows.inVain(
                slice, asked.size() > 1 ? slice.at().failedToCope() : slice.at().failed(), asked, over);
        return SliceResult.later(backOff(slice), problem.code());
    }

    private void tell(Slice slice, FastSpringException problem) {
        clients.troubled(slice.part().store(), problem);
    }

    private Duration backOff(Slice slice) {
        return settings.waitAfter(slice.at().failures() + 1);
    }

    private static List<Answer> answers(List<ItemRow> asked, Function<ItemRow, Answer> answer) {
        return asked.stream().map(answer).toList();
    }
}
