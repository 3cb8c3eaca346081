package io.storefleet.orders.internal;

import io.storefleet.fastspring.orders.Customer;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.orders.PostalAddress;
import io.storefleet.orders.OrderDetail.Contact;
import io.storefleet.team.Masked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hides people from whom may not see them. @param personal whether they may */
record OrderMasking(boolean personal) {

    Contact contact(Customer person, PostalAddress address) {
        return new Contact(
                hidden(joined(" ", person.first(), person.last())),
                hidden(person.company()),
                personal ? person.email() : Masked.text(person.email()),
                personal ? person.phone() : Masked.phone(person.phone()),
                lines(address),
                address.country());
    }

    /** Those who are not the buyer told again. */
    List<Contact> recipients(Order order) {
        var buyer = order.parties().customer();
        return order.parties().recipients().stream()
                .filter(each -> !each.person().equals(buyer))
                .map(each -> contact(each.person(), each.address()))
                .distinct()
                .toList();
    }

    private List<String> lines(PostalAddress address) {
        var region = address.region().display() == null
                ? address.region().region()
                : address.region().display();
        var lines = Stream.of(
                        address.line1(), address.line2(), joined(" ", address.postalCode(), address.city()), region)
                .filter(OrderMasking::told)
                .map(String::valueOf)
                .toList();
        return personal || lines.isEmpty() ? lines : List.of(Masked.HIDDEN);
    }

    /** Names of fields a seller has chosen stay, their values do not. */
    Map<String, String> values(Map<String, String> texts) {
        if (personal) {
            return texts;
        }
        var masked = new LinkedHashMap<String, String>();
        texts.keySet().forEach(name -> masked.put(String.valueOf(Masked.text(name)), Masked.HIDDEN));
        return masked;
    }

    List<String> texts(List<String> texts) {
        return personal ? texts : texts.stream().map(text -> Masked.HIDDEN).toList();
    }

    @Nullable String hidden(@Nullable String text) {
        return personal || !told(text) ? text : Masked.HIDDEN;
    }

    <T> @Nullable T only(@Nullable T value) {
        return personal ? value : null;
    }

    private static @Nullable String joined(String between, @Nullable String... parts) {
        var all = Stream.of(parts).filter(OrderMasking::told).collect(Collectors.joining(between));
        return all.isEmpty() ? null : all;
    }

    private static boolean told(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
