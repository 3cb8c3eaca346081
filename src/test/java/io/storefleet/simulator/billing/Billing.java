package io.storefleet.simulator.billing;

import io.storefleet.simulator.state.Happening;
import io.storefleet.simulator.state.Ledger;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import tools.jackson.databind.JsonNode;

/** The subscriptions of one store: what they are, what may be done to them, and the money that moved. */
public final class Billing {

    private final StoreState state;
    private final Announcer announcer;
    private final Subscriptions subscriptions;
    private final Declines declines = new Declines();
    private final Ledger ledger = new Ledger();
    private final Histories histories;
    private final CoTerms coTerms;
    private final Beginnings beginnings;
    private final Till till;
    private final Clockwork clockwork;

    /** Everything begins on the day it is made; from then on the store's time brings renewals. */
    public Billing(StoreState state, Announcer announcer) {
        this.state = state;
        this.announcer = announcer;
        this.subscriptions =
                new Subscriptions(state, LocalDate.ofInstant(state.time().instant(), ZoneOffset.UTC));
        this.histories = new Histories(state);
        this.till = new Till(state, announcer, declines, ledger);
        this.coTerms = new CoTerms(state, this);
        this.beginnings = new Beginnings(state, this);
        this.clockwork = new Clockwork(state, subscriptions, till, announcer);
        state.time().agenda().add(clockwork);
        state.happenings().listen(this::hear);
    }

    public Subscriptions subscriptions() {
        return subscriptions;
    }

    /** Scripts which charges fail. */
    public Declines declines() {
        return declines;
    }

    /** Time brings no more renewals, for a test of something else that must move it. */
    public void rest() {
        clockwork.rest();
    }

    /** Every movement of money in the store, refunds and purchases included. */
    public Ledger ledger() {
        return ledger;
    }

    public Histories histories() {
        return histories;
    }

    public CoTerms coTerms() {
        return coTerms;
    }

    /** What calls and buyers do; each method is one change. */
    public Desk desk() {
        return new Desk(this);
    }

    StoreState state() {
        return state;
    }

    Till till() {
        return till;
    }

    Cycle cycle() {
        Instant now = state.time().instant();
        return new Cycle(now, LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    /** Writes a subscription and says what happened to it. */
    SimulatedSubscription told(String type, SimulatedSubscription now) {
        subscriptions.put(now);
        announcer.happened(state, type, now);
        return now;
    }

    void grouped(String what, CoTerms.Standing standing) {
        announcer.grouped(state, "subscription.group." + what, standing);
    }

    void charged(SimulatedSubscription now, Till.Receipt receipt) {
        announcer.charged(state, now, receipt.order());
    }

    /** Money that others moved. */
    private void hear(Happening news) {
        if (news.type().equals("return.created")) {
            JsonNode data = news.data().shown(false);
            note(Ledger.Kind.REFUND, data.path("original").path("order"), data, "totalReturn");
        } else if (news.type().equals("order.completed") && !till.isSelling()) {
            JsonNode data = news.data().shown(false);
            note(Ledger.Kind.PURCHASE, data.path("order"), data, "total");
            state.orders().latest(data.path("order").asString("")).ifPresent(beginnings::bought);
        }
    }

    private void note(Ledger.Kind kind, JsonNode order, JsonNode data, String amount) {
        String currency = data.path("currency").asString("USD");
        Money money = Money.of(data.path(amount).decimalValue(), currency);
        ledger.note(
                new Ledger.Move(kind, order.asString(""), money, state.time().instant()));
    }
}
