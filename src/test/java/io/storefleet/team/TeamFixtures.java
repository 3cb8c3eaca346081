package io.storefleet.team;

import io.storefleet.team.SetUp.FirstOwner;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.Tenancy;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** Agencies and members for tests. */
public final class TeamFixtures {

    public static final String PASSWORD = "not-a-password";

    public static final StoreScope ALL_STORES = new StoreScope.All(Set.of());

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private TeamFixtures() {}

    /** A fresh address nobody else uses. */
    public static String email(String who) {
        return who + COUNTER.incrementAndGet() + "@agency.example";
    }

    /** A fresh agency with its Owner, whose password is {@link #PASSWORD}. */
    public static FirstOwner agency(SetUp setUp) {
        return setUp.createTenant("Agency " + COUNTER.incrementAndGet(), email("owner"), "Olive Owner", PASSWORD);
    }

    public static Actor as(FirstOwner owner) {
        return Actor.person(owner.tenant(), owner.member());
    }

    public static Actor as(FirstOwner agency, MemberId member) {
        return Actor.person(agency.tenant(), member);
    }

    /** Calls as the actor; checked exceptions cannot happen in what tests call. */
    public static <T> T call(Actor actor, Callable<T> work) {
        try {
            return Tenancy.call(actor, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
