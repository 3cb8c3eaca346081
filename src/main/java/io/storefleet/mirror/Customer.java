package io.storefleet.mirror;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a copy knows of a customer, as far as the reader may see it.
 *
 * @param person null where the reader lacks {@code account.personal}
 * @param country of two letters
 * @param language as FastSpring has it, such as {@code de}
 * @param subscribed whether they want more than service mail; null while it is not known
 * @param portal public address of the page where the customer signs in themselves
 * @param subscription the one that is charged next; null without one or where the reader lacks {@code subscription.view}
 */
public record Customer(
        CustomerId id,
        @Nullable Person person,
        @Nullable String country,
        @Nullable String language,
        @Nullable Boolean subscribed,
        @Nullable String portal,
        @Nullable Subscription subscription) {

    /** Who they are. */
    public record Person(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String company,
            @Nullable String email) {

        @Override
        public String toString() {
            return "Person[]";
        }
    }

    /**
     * What they have.
     *
     * @param nextOn a day in UTC
     * @param nextTotal in the currency beside it
     */
    public record Subscription(
            String product,
            @Nullable LocalDate nextOn,
            @Nullable BigDecimal nextTotal,
            @Nullable String nextCurrency) {}

    /** The address mail goes to. */
    public Optional<String> email() {
        return Optional.ofNullable(person).map(Person::email).filter(email -> !email.isBlank());
    }

    @Override
    public String toString() {
        return "Customer[" + id + "]";
    }
}
