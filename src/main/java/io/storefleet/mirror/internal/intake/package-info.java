/** Takes in what stores tell by webhook, and reads back what was missed. */
@NullMarked
package io.storefleet.mirror.internal.intake;

import org.jspecify.annotations.NullMarked;
