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
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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

    /** A call for these rows that brought nothing. */
    record Trouble(List<ItemRow> asked, FastSpringException problem) {}

    /**
     * Decides after calls of the same time brought nothing, which counts as one failure; a row never fails for what lies
     * with the store or the line to it.
     */
    SliceResult after(Slice slice, List<Trouble> troubles) {
        troubles.forEach(each -> clients.troubled(slice.part().store(), each.problem()));
        var worst = Collections.min(troubles, Comparator.comparingInt(each -> rank(each.problem())));
        var problem = worst.problem();
        return switch (problem) {
            case Interrupted stopped -> throw stopped;
            case CredentialsRefused _ -> stopped(slice, troubles, StopReason.CREDENTIAL_REFUSED);
            case NotAllowed _ -> stopped(slice, troubles, problem.code());
            default -> later(slice, troubles, problem);
        };
    }

    private static int rank(FastSpringException problem) {
        return switch (problem) {
            case Interrupted _ -> 0;
            case CredentialsRefused _ -> 1;
            case NotAllowed _ -> 2;
            case Throttled _ -> 3;
            case Unreachable _ -> 4;
            case RequestRefused _, BatchRefused _, NotFoundOrThrottled _, ServiceFailed _, UnreadableAnswer _ -> 5;
        };
    }

    /** Whether these rows themselves may be the reason. */
    private static boolean mayLieWithRows(Trouble trouble) {
        return rank(trouble.problem()) == 5;
    }

    /** A refused single call says all about its row; more than one are never refused like this. */
    Slice refused(Slice slice, List<ItemRow> asked, RequestRefused refused) {
        var reason = new LinkReason(refused.code(), refused.text());
        var answers = asked.stream().map(row -> Answer.refused(row, reason)).toList();
        return rows.answered(slice, slice.at().answered(), answers);
    }

    /** The service does not answer for so many ids at once. */
    Slice tooMany(Slice slice, int asked) {
        return rows.answered(slice, slice.at().refused(asked), List.of());
    }

    private SliceResult stopped(Slice slice, List<Trouble> troubles, String reason) {
        if (troubles.stream().anyMatch(Troubles::mayLieWithRows)) {
            inVain(slice, slice.at(), troubles);
        }
        return SliceResult.stopped(reason);
    }

    private SliceResult later(Slice slice, List<Trouble> troubles, FastSpringException problem) {
        var many = troubles.stream()
                .anyMatch(each -> mayLieWithRows(each) && each.asked().size() > 1);
        inVain(slice, many ? slice.at().failedToCope() : slice.at().failed(), troubles);
        var backOff = settings.waitAfter(slice.at().failures() + 1);
        var wait = troubles.stream()
                .map(Trouble::problem)
                .flatMap(each -> each instanceof Throttled throttled
                        ? throttled.retryAfter().stream()
                        : Stream.<Duration>empty())
                .max(Comparator.naturalOrder())
                .orElse(backOff);
        return SliceResult.later(wait, problem.code());
    }

    /** Rows that were asked alone too often end with the reason. */
    private void inVain(Slice slice, Checkpoint next, List<Trouble> troubles) {
        var tried = troubles.stream().filter(Troubles::mayLieWithRows).toList();
        var over = tried.stream()
                .filter(each ->
                        each.asked().size() == 1 && each.asked().getFirst().attempts() + 1 >= settings.attempts())
                .<Answer>map(each -> new Answer.Reason(
                        each.asked().getFirst().line(),
                        LinkReason.of(each.problem().code())))
                .toList();
        rows.inVain(
                slice,
                next,
                tried.stream().flatMap(each -> each.asked().stream()).toList(),
                over);
    }
}
