package io.storefleet.store.internal;

import io.storefleet.store.StoreLabels;
import io.storefleet.team.Rights;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the labels by one narrow statement, without credentials and entities. */
@Component
class StoreLabelReader implements StoreLabels {

    private final Rights rights;
    private final JdbcClient jdbc;

    StoreLabelReader(Rights rights, JdbcClient jdbc) {
        this.rights = rights;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Label> labels() {
        var visible = rights.visibleStores(Tenancy.actor());
        return jdbc
                .sql("select id, name, tags from tenant.store where tenant_id = :tenant")
                .param("tenant", Tenancy.tenant().value())
                .query(StoreLabelReader::label)
                .list()
                .stream()
                .filter(label -> visible.contains(label.id()))
                .toList();
    }

    private static Label label(ResultSet row, int number) throws SQLException {
        var tags = (String[]) row.getArray("tags").getArray();
        return new Label(new StoreId(row.getObject("id", UUID.class)), row.getString("name"), List.of(tags));
    }
}
