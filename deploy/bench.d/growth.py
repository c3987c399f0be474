"""Draws how the time of a summary grows with the number of tickets, as SVG.

growth.py < LINES, each: tickets, milliseconds of the year, of the month, of DuckDB. Both axes are logarithmic.
"""
import math
import sys

lines = [[float(cell) for cell in line.split()] for line in sys.stdin if line.strip()]
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640, 360, 70, 150, 20, 50
sizes = [line[0] for line in lines]
values = [value for line in lines for value in line[1:]]
low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))


def x(size):
    first, last = math.log10(sizes[0]), math.log10(sizes[-1])
    return LEFT + (WIDTH - LEFT - RIGHT) * ((math.log10(size) - first) / (last - first) if last > first else 0.5)


def y(value):
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (math.log10(value) - low) / (high - low)


print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" font-family="sans-serif" font-size="13">')
print("<title>Time of a summary by number of tickets</title>")
print(f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>')
for power in range(low, high + 1):
    print(f'<path d="M{LEFT} {y(10 ** power):.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>')
    print(f'<text x="{LEFT - 8}" y="{y(10 ** power) + 4:.1f}" text-anchor="end" fill="#333">{10 ** power:g} ms</text>')
for size in sizes:
    print(f'<text x="{x(size):.1f}" y="{HEIGHT - BOTTOM + 22}" text-anchor="middle" fill="#333">{size:,.0f}</text>')
for place, (name, colour, dash) in enumerate([("year, in the server", "#1f5fa8", ""), ("month, in the server", "#2b8a5a", "5 4"),
                                              ("DuckDB, two tables", "#b3541e", "2 3")], start=1):
    points = " ".join(f"{x(line[0]):.1f},{y(line[place]):.1f}" for line in lines)
    print(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dash}"/>')
    for line in lines:
        print(f'<circle cx="{x(line[0]):.1f}" cy="{y(line[place]):.1f}" r="3.5" fill="{colour}"/>')
    print(f'<text x="{WIDTH - RIGHT + 10}" y="{y(lines[-1][place]) + 4:.1f}" fill="{colour}">{name}</text>')
print("</svg>")
