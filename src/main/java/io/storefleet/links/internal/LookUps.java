package io.storefleet.links.internal;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.accounts.AccountLookup;
import io.storefleet.fastspring.accounts.AccountMatch;
import io.storefleet.links.LineKind;
import io.storefleet.links.LinkReason;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the account of each address or order reference, one commit each. */
@Component
class LookUps implements Question<List<String>> {

    private final LinkJobRows rows;

    LookUps(LinkJobRows rows) {
        this.rows = rows;
    }

    @Override
    public List<ItemRow> waiting(Slice slice, Collection<Integer> without, int limit) {
        return rows.toLookUp(slice, without, limit);
    }

    @Override
    public List<ItemRow> together(CallSize size, List<ItemRow> waiting, int largest) {
        return List.of(waiting.getFirst());
    }

    @Override
    public List<String> ask(Slice slice, List<ItemRow> asked) {
        return find(slice.client().with(CallOptions.job()), asked.getFirst().input());
    }

    @Override
    public Slice answered(Slice slice, List<ItemRow> asked, List<String> found) {
        var row = asked.getFirst();
        return switch (found.size()) {
            case 0 -> ended(slice, new Answer.Elsewhere(row.line()));
            case 1 -> rows.resolved(slice, row, found.getFirst());
            default -> ended(slice, new Answer.Reason(row.line(), LinkReason.of(LinkReason.SEVERAL)));
        };
    }

    private Slice ended(Slice slice, Answer answer) {
        return rows.answered(slice, slice.at().answered(), List.of(answer));
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
}
