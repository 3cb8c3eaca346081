package io.storefleet.health.internal;

import io.storefleet.health.DigestMode;
import io.storefleet.health.HealthDigests;
import io.storefleet.tenancy.Tenancy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a member's own choice; everybody may choose for themselves. */
@Service
class DigestService implements HealthDigests {

    private final DigestRows rows;

    DigestService(DigestRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public DigestMode mine() {
        var member = Tenancy.actor().member();
        return member == null ? DigestMode.OFF : rows.mode(member).orElse(DigestMode.OFF);
    }

    @Override
    @Transactional
    public void choose(DigestMode mode) {
        var member = Tenancy.actor().member();
        if (member != null) {
            rows.choose(member, mode);
        }
    }
}
