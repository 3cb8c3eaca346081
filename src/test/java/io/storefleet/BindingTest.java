package io.storefleet;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.storefleet.ArchitectureTest.MAIN;
import static io.storefleet.ArchitectureTest.holds;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.Tenancy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may say for whom the code works, class by class. */
class BindingTest {

    @Test
    void fourPlacesBindATenant() {
        holds(noClasses()
                .that(not(named(
                        "shell.security.TenantBindingFilter",
                        "shell.CarriedActor",
                        "shell.BoundPush",
                        "jobs.internal.SliceRunner",
                        "jobs.internal.Heartbeats",
                        "tenancy.HouseWork",
                        "tenancy.Tenancy")))
                .should()
                .callMethodWhere(to(Tenancy.class, "run", "call", "get"))
                .because("who may say for whom the code works decides what it sees"));
    }

    @Test
    void onlySweepsSetUpAndPublicAddressesWorkAsTheHouse() {
        holds(noClasses()
                .that(not(named(
                        "tenancy.HouseWork",
                        "bulk.internal.BulkSweep",
                        "checkouts.internal.CartSweep",
                        "evergreen.internal.CodeMail",
                        "evergreen.internal.Door",
                        "evergreen.internal.EvergreenEnds",
                        "health.internal.HealthSweep",
                        "intents.internal.IntentSweep",
                        "jobs.internal.PollingJobWatch",
                        "jobs.internal.ProblemSweep",
                        "links.internal.LinkSweep",
                        "links.internal.cohort.CohortSweep",
                        "lists.internal.ExportSweep",
                        "mailings.internal.Stops",
                        "mirror.internal.intake.EventsWork",
                        "mirror.internal.intake.Intake",
                        "mirror.internal.rows.Retention",
                        "mirror.internal.sync.Upkeep",
                        "team.internal.Founding",
                        "team.internal.TokenInvitations",
                        "vault.internal.StoredKeyRotation")))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(HouseWork.class)
                .because("it enters a tenant without asking for a seat in it"));
        holds(noClasses()
                .that(not(named(
                        "tenancy.HouseWork", "tenancy.Actor", "jobs.internal.SliceRunner", "jobs.internal.Claim")))
                .should()
                .callMethodWhere(to(Actor.class, "house"))
                .because("everybody else acts for a member"));
    }

    /** These classes and what is nested in them; each must exist, lest a renamed one leave its name to another. */
    private static DescribedPredicate<JavaClass> named(String... names) {
        var known = Stream.of(names).map("io.storefleet."::concat).collect(toUnmodifiableSet());
        known.forEach(MAIN::get);
        return DescribedPredicate.describe(
                "be one of " + known, type -> known.contains(type.getName().replaceAll("\\$.*", "")));
    }

    private static DescribedPredicate<JavaAccess<?>> to(Class<?> owner, String... methods) {
        return DescribedPredicate.describe(
                "goes to " + owner.getSimpleName() + " " + List.of(methods),
                access -> access.getTargetOwner().isEquivalentTo(owner)
                        && List.of(methods).contains(access.getTarget().getName()));
    }
}
