package io.storefleet.simulator.quotes;

import io.storefleet.simulator.carts.CartSession.CartLine;
import io.storefleet.simulator.world.Market;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Person;
import io.storefleet.simulator.world.Postal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A quote as it is at one moment (contract §12); a change makes another one. */
record SimulatedQuote(String id, Draft draft, Course course) {

    /** What the seller asked for. */
    record Draft(String name, Recipient recipient, Market market, List<CartLine> lines, Options options) {}

    /** Who gets it. */
    record Recipient(Person person, Postal postal) {

        @Override
        public String toString() {
            return "Recipient[]";
        }
    }

    /** What may be left to the store. */
    record Options(
            @Nullable String coupon,
            @Nullable String notes,
            int days,
            int netTermsDays,
            @Nullable String taxId,
            String source,
            @Nullable String sourceIp,
            Map<String, String> tags) {}

    /** How far it has come. */
    record Course(
            List<Step> history,
            Instant created,
            Instant updated,
            Instant expires,
            @Nullable String order,
            @Nullable String invoice) {

        Status status() {
            return history.getLast().to();
        }
    }

    /** A change of status; the first is the making. */
    record Step(Status to, Instant at, String by) {}

    enum Status {
        OPEN,
        CANCELED,
        AWAITING_PAYMENT,
        COMPLETED,
        EXPIRED
    }

    Status status() {
        return course.status();
    }

    Money list() {
        return lines().stream()
                .map(line -> line.each().times(BigDecimal.valueOf(line.quantity())))
                .reduce(zero(), Money::plus);
    }

    Money total() {
        return lines().stream().map(CartLine::total).reduce(zero(), Money::plus);
    }

    /** As it is seen at the moment: an open quote ends by itself. */
    SimulatedQuote at(Instant now) {
        boolean over = status() == Status.OPEN && !now.isBefore(course.expires());
        return over ? moved(new Step(Status.EXPIRED, course.expires(), "FastSpring")) : this;
    }

    SimulatedQuote moved(Step step) {
        List<Step> history = new ArrayList<>(course.history());
        history.add(step);
        return with(new Course(
                List.copyOf(history), course.created(), step.at(), course.expires(), course.order(), course.invoice()));
    }

    SimulatedQuote redrafted(Draft other, Instant now, Instant expires) {
        Course next = new Course(course.history(), course.created(), now, expires, course.order(), course.invoice());
        return new SimulatedQuote(id, other, next);
    }

    SimulatedQuote invoiced(String invoice) {
        return with(new Course(
                course.history(), course.created(), course.updated(), course.expires(), course.order(), invoice));
    }

    SimulatedQuote paid(String order) {
        return with(new Course(
                course.history(), course.created(), course.updated(), course.expires(), order, course.invoice()));
    }

    private SimulatedQuote with(Course other) {
        return new SimulatedQuote(id, draft, other);
    }

    private List<CartLine> lines() {
        return draft.lines();
    }

    private Money zero() {
        return Money.zero(draft.market().currency());
    }

    @Override
    public String toString() {
        return "SimulatedQuote[" + id + "]";
    }
}
