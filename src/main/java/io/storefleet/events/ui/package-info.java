/** The pages of events. */
@NullMarked
package io.storefleet.events.ui;

import org.jspecify.annotations.NullMarked;
