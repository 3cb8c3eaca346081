package io.storefleet.returns.internal;

import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.orders.Customer;
import io.storefleet.fastspring.orders.Payment;
import io.storefleet.fastspring.returns.Return;
import io.storefleet.fastspring.returns.ReturnItem;
import io.storefleet.returns.ReturnDetail;
import io.storefleet.returns.ReturnDetail.Sight;
import io.storefleet.team.Masked;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes of a return what the actor may see of it. */
record ReturnMaking(Sight sight) {

    ReturnDetail of(Return told) {
        return new ReturnDetail(
                told.id(),
                text(told.reference()),
                new ReturnDetail.State(
                        told.state().completed(),
                        told.state().live(),
                        told.state().changed()),
                new ReturnDetail.Sums(
                        told.totals().total(),
                        told.totals().tax(),
                        told.totals().subtotal(),
                        told.totals().refundInPayout()),
                grounds(told.grounds()),
                buyer(told.parties()),
                original(told.original()),
                told.items().stream().map(ReturnMaking::item).toList(),
                sight);
    }

    private ReturnDetail.Grounds grounds(Return.Grounds grounds) {
        return new ReturnDetail.Grounds(
                grounds.reason(),
                hidden(grounds.note()),
                grounds.performer().type(),
                hidden(grounds.performer().name()));
    }

    private ReturnDetail.Buyer buyer(Return.Parties parties) {
        var person = parties.customer();
        return new ReturnDetail.Buyer(
                hidden(name(person)),
                sight.personal() ? person.email() : Masked.text(person.email()),
                parties.account(),
                paid(parties.payment()));
    }

    private static @Nullable String name(Customer person) {
        var name = Stream.of(person.first(), person.last())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }

    private static @Nullable String paid(Payment payment) {
        return payment.cardEnding() == null
                ? payment.type()
                : Objects.requireNonNullElse(payment.brand(), "") + " •••• " + payment.cardEnding();
    }

    private ReturnDetail.Original original(Return.Original original) {
        return new ReturnDetail.Original(
                original.order(),
                text(original.reference()),
                original.totals().total(),
                original.attached().subscriptions());
    }

    private static ReturnDetail.Item item(ReturnItem item) {
        return new ReturnDetail.Item(
                item.product(),
                Objects.requireNonNullElse(item.display(), item.product()),
                item.quantity(),
                item.refundType(),
                item.subtotal(),
                item.subscription());
    }

    private static @Nullable String text(@Nullable OrderReference reference) {
        return reference == null ? null : reference.value();
    }

    private @Nullable String hidden(@Nullable String text) {
        return sight.personal() || text == null || text.isBlank() ? text : Masked.HIDDEN;
    }
}
