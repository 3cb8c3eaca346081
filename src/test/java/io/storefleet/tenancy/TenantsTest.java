package io.storefleet.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.storefleet.testing.StorefleetTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;

/** The list of tenants. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TenantsTest {

    private final Tenants tenants;

    @Autowired
    TenantsTest(Tenants tenants) {
        this.tenants = tenants;
    }

    @Test
    void numbersTheAddressOfASecondAgencyWithTheSameName() {
        var first = tenants.add("  Éclair & Söhne GmbH ");
        var second = tenants.add("Éclair & Söhne GmbH");
        assertThat(first.slug()).isEqualTo("eclair-sohne-gmbh");
        assertThat(first.name()).isEqualTo("Éclair & Söhne GmbH");
        assertThat(second.slug()).isEqualTo("eclair-sohne-gmbh-2");
        assertThat(tenants.findBySlug(second.slug())).contains(second);
        assertThat(tenants.all()).containsSubsequence(first.id(), second.id());
    }

    @Test
    void givesANameWithoutLatinLettersAnAddressAllTheSame() {
        assertThat(tenants.add("東京代理店").slug()).startsWith("agency");
    }

    @Test
    void refusesAnEmptyName() {
        assertThatIllegalArgumentException().isThrownBy(() -> tenants.add("   "));
    }
}
