package io.storefleet.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The simulator judges the client, so it must not share its mistakes. */
class IndependenceTest {

    @Test
    void usesNothingOfTheApplicationNorSpring() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.vaadin..")
                .orShould()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "belong to the application",
                        type -> type.getPackageName().startsWith("io.storefleet")
                                && !type.getPackageName().startsWith("io.storefleet.simulator")))
                .because("a shared misunderstanding of the API would pass every test")
                .check(new ClassFileImporter().importPackages("io.storefleet.simulator"));
    }
}
