package io.storefleet.fastspring.sessions;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.SessionId;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Change;
import io.storefleet.fastspring.internal.Resource;

/** The prefilled carts of a store. */
public final class Sessions {

    private static final ApiPath ALL = ApiPath.of("/sessions");
    private static final ApiPath ONE = ApiPath.of("/sessions/{id}");

    private final Caller caller;

    /** Made by {@link io.storefleet.fastspring.FastSpring}. */
    public Sessions(Caller caller) {
        this.caller = caller;
    }

    /**
     * Makes a cart (contract 10.1); nothing is bought before its buyer opens the link and pays.
     *
     * @return rejected with code {@code items}, {@code product}, {@code account} or {@code coupon} where the store knows no
     *     such thing or an item is there twice
     */
    public Outcome<Session> create(Cart cart) {
        return caller.change(
                Change.post(ALL, CartBody.of(cart).json(), Resource.WHOLE), answer -> answer.one(Session::read));
    }

    /**
     * The cart as it is now (contract 10.1; relied upon, but undocumented).
     *
     * @throws FastSpringException when the store gives no usable answer
     */
    public Session get(SessionId id) {
        return caller.get(ONE.with("id", id.value()), Resource.WHOLE).one(Session::read);
    }
}
