package io.storefleet;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.Tenancy;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;

/** The rules of the house that no compiler knows. Each says why. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.storefleet");

    private static void holds(ArchRule rule) {
        rule.check(MAIN);
    }

    @Test
    void theFastSpringClientIsALibraryOfItsOwn() {
        holds(noClasses()
                .that()
                .resideInAPackage("io.storefleet.fastspring..")
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(
                        "io.storefleet.fastspring..",
                        "java..",
                        "javax.net.ssl..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "org.slf4j..",
                        "org.jspecify..")))
                .because("it must be usable without Spring, Vaadin and a database"));
    }

    @Test
    void vaadinStaysInPages() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "io.storefleet.uikit..", "io.storefleet.shell..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .because("services serve jobs and machines as well as pages"));
    }

    @Test
    void persistenceStaysInside() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("..internal..", "io.storefleet.tenancy..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.springframework.jdbc..")
                .because("what a module keeps in the database is its own business"));
    }

    @Test
    void entitiesAndRepositoriesAreNotPublic() {
        holds(classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(Repository.class)
                .should()
                .notBePublic()
                .because("services hand out records"));
    }

    @Test
    void ciphersStayInTheVault() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("io.storefleet.vault..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.crypto..", "com.google.crypto.tink..", "org.jasypt..")
                .because("one place that seals can be reviewed"));
    }

    @Test
    void timeIsReadFromAClockOnly() {
        holds(noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("tests turn the " + Clock.class.getSimpleName()));
    }

    @Test
    void nothingIsInjectedIntoFields() {
        holds(fields().should()
                .notBeAnnotatedWith(Autowired.class)
                .andShould()
                .notBeAnnotatedWith(Value.class)
                .because("a constructor says what a class needs, a settings record what it can be told"));
    }

    @Test
    void fourPlacesBindATenant() {
        holds(noClasses()
                .that(not(named(
                        "shell.security.TenantBindingFilter",
                        "shell.CarriedActor",
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
                        "jobs.internal.PollingJobWatch",
                        "links.internal.LinkSweep",
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

    @Test
    void internalsAndPagesOfAModuleStayItsOwn() {
        holds(noClasses()
                .that(resideInAPackage("..ui.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..internal..")
                .because("a page works through its module's services, as everybody else"));
    }
}
