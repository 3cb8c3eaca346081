package io.storefleet.links.internal;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.accounts.AccountLookup;
import io.storefleet.fastspring.accounts.AccountMatch;
import io.storefleet.jobs.SliceResult;
import io.storefleet.links.LineKind;
import io.storefleet.links.LinkReason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the account of each address or order reference, one commit each. */
@Component
class LookUps {

    private final LinkJobRows rows;
    private final Troubles troubles;

    LookUps(LinkJobRows rows, Troubles troubles) {
        this.rows = rows;
        this.troubles = troubles;
    }

    SliceResult lookUp(Slice slice, List<ItemRow> unknown) {
        for (var row : unknown) {
            if (slice.run().stopRequested()) {
                break;
            }
            try {
                settle(slice, row, find(slice.client().with(CallOptions.job()), row.input()));
            } catch (FastSpringException problem) {
                return troubles.after(slice, List.of(row), problem);
            }
        }
        return SliceResult.more();
    }

    private static List<String> find(FastSpring client, String input) {
        return input.indexOf('@') < 0 ? byReference(client, input) : byEmail(client, input);
    }

    private static List<String> byEmail(FastSpring client, String email) {
        return client.accounts().find(new AccountLookup.ByEmail(email)).stream()
                .map(AccountMatch::id)
                .map(Object::toString)
                .distinct()
                .toList();
    }

    private static List<String> byReference(FastSpring client, String text) {
        return client.orders().find(new OrderReference(LineKind.reference(text).orElse(text))).stream()
                .flatMap(order -> Stream.ofNullable(order.parties().account()))
                .map(Object::toString)
                .toList();
    }

    private void settle(Slice slice, ItemRow row, List<String> found) {
        var answer = switch (found.size()) {
            case 0 -> Optional.<Answer>of(new Answer.Elsewhere(row.line()));
            case 1 -> Optional.<Answer>empty();
            default -> Optional.<Answer>of(new Answer.Reason(row.line(), LinkReason.of(LinkReason.SEVERAL)));
        };
        answer.ifPresentOrElse(
                ended -> rows.answered(slice, slice.at().answered(), List.of(ended)),
                () -> rows.resolved(slice, row, found.getFirst()));
    }
}
