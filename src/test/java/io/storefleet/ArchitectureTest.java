package io.storefleet;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;

/** The rules of the house that no compiler knows. Each says why. */
class ArchitectureTest {

    static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.storefleet");

    static void holds(ArchRule rule) {
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
    void internalsAndPagesOfAModuleStayItsOwn() {
        holds(noClasses()
                .that(resideInAPackage("..ui.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..internal..")
                .because("a page works through its module's services, as everybody else"));
    }
}
