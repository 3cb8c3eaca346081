package io.storefleet.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Takes Hibernate's wall away, by mistakes somebody could make, and sees that the checks notice. */
class TakenMappingTest {

    /** An entity that forgot its base. */
    private static final class Stray {}

    /** A base that forgot to confine updates by key. */
    private abstract static class StrayBase {
        @org.hibernate.annotations.TenantId
        @Nullable UUID tenantId;

        @Nullable UUID tenant() {
            return tenantId;
        }
    }

    @Test
    void anEntityWithoutTenantIsNoticed() {
        assertThat(Walls.entitiesWithoutTenant(List.of(Stray.class))).containsExactly("Stray");
        assertThat(Walls.confines(StrayBase.class)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id from tenant.store where id=?",
                "select tenant_id, id from tenant.store",
                "update tenant.store set tenant_id=? where id=?",
                "insert into tenant.store (id) values (?)"
            })
    void aStatementWithoutTenantIsNoticed(String statement) {
        assertThat(Walls.statementsWithoutTenant(List.of(statement))).containsExactly(statement);
    }
}
