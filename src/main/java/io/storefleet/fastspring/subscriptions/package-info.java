/** What buyers pay for again and again: reading, changing, charging and previewing subscriptions (contract 11). */
@NullMarked
@NamedInterface("subscriptions")
package io.storefleet.fastspring.subscriptions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
