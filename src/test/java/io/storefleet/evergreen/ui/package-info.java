@NullMarked
package io.storefleet.evergreen.ui;

import org.jspecify.annotations.NullMarked;
