package syntax

// hashString is 32-bit FNV-1a.
func hashString(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// mix joins the number of a template and up to three values to a feature.
func mix(template, a, b, c uint32) uint32 {
	h := template*0x9E3779B1 ^ a*0x85EBCA6B
	h = (h ^ h>>15) * 0x2C1B3C6D
	h ^= b * 0xC2B2AE35
	h = (h ^ h>>13) * 0x297A2D39
	h ^= c*0x27D4EB2F + template
	h = (h ^ h>>16) * 0x165667B1
	return h ^ h>>14
}
