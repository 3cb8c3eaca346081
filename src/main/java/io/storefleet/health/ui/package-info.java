/** The home page. */
@NullMarked
package io.storefleet.health.ui;

import org.jspecify.annotations.NullMarked;
