// Package ukraine2025 is the embedded plan: the 28-point Ukraine peace plan of
// November 2025, its relatives, and who reported what of them.
package ukraine2025
