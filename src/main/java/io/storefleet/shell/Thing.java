package io.storefleet.shell;

import io.storefleet.mirror.EventSubject;
import io.storefleet.team.Verb;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of things that have a timeline. */
enum Thing {
    ORDER(EventSubject.ORDER),
    SUBSCRIPTION(EventSubject.SUBSCRIPTION),
    ACCOUNT(EventSubject.ACCOUNT),
    RETURN(EventSubject.RETURN),
    QUOTE(EventSubject.QUOTE),
    PRODUCT(Verb.PRODUCT_VIEW),
    COUPON(Verb.COUPON_VIEW),
    EVENT(Verb.EVENT_VIEW);

    private final Verb view;
    private final @Nullable EventSubject told;

    Thing(EventSubject told) {
        this.view = told.view();
        this.told = told;
    }

    Thing(Verb view) {
        this.view = view;
        this.told = null;
    }

    /** @param word as in {@link io.storefleet.uikit.Timelines.About} */
    static Thing named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    Verb view() {
        return view;
    }

    /** What stores call it in their events, where they tell of such things. */
    Optional<EventSubject> told() {
        return Optional.ofNullable(told);
    }

    /** How the kinds of its changes begin, where its id is a path that a thing of another kind may have. */
    String changes() {
        return this == PRODUCT || this == COUPON ? name().toLowerCase(Locale.ROOT) + "." : "";
    }
}
